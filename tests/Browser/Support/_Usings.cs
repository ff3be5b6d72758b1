global using Schulterschluss.Functional.Support;
