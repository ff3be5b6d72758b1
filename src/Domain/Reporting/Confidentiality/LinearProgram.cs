namespace Schulterschluss.Domain.Reporting.Confidentiality;

/// <summary>
/// Minimises a cost under equations and bounds: the simplex method with upper bounds on a dense tableau, in two phases.
/// </summary>
/// <remarks>
/// Computes in floating point: whoever uses a solution checks it exactly. The same input gives the same solution.
/// </remarks>
internal sealed class LinearProgram(int columns)
{
    private const double Zero = 1e-9;
    private const int DegenerateSteps = 60;

    private readonly List<double[]> _rows = [];
    private readonly List<double> _right = [];
    private int[] _basis = [];
    private bool[] _atUpper = [];
    private bool[] _isBasic = [];
    private int[] _filled = [];

    /// <summary>Of each variable, whose lower bound is 0; infinite where there is none.</summary>
    public double[] Upper { get; } = new double[columns];

    public double[] Cost { get; } = new double[columns];

    public void Add(double right, IEnumerable<(int Column, double Factor)> terms)
    {
        var row = new double[columns];
        var sign = right < 0 ? -1 : 1;
        foreach (var (column, factor) in terms)
        {
            row[column] += sign * factor;
        }

        _rows.Add(row);
        _right.Add(sign * right);
    }

    /// <returns>The values of the variables; null where there are none, or none were found in time.</returns>
    public double[]? Solve()
    {
        // An artificial variable for each row, never to come back: it is written as -1.
        _basis = [.. Enumerable.Repeat(-1, _rows.Count)];
        (_atUpper, _isBasic, _filled) = (new bool[columns], new bool[columns], new int[columns]);
        var reduced = new double[columns];
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_right[i] > Zero)
            {
                Subtract(reduced, _rows[i], 1);
            }
        }

        if (!Run(reduced, feasible: false) || Infeasibility() > Zero * 100)
        {
            return null;
        }

        Cost.CopyTo(reduced, 0);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_basis[i] >= 0)
            {
                Subtract(reduced, _rows[i], Cost[_basis[i]]);
            }
        }

        return Run(reduced, feasible: true) ? Values() : null;
    }

    private bool Run(double[] reduced, bool feasible)
    {
        var limit = 50 * (columns + _rows.Count + 10);
        for (var (step, degenerate) = (0, 0); step < limit; step++)
        {
            if (!feasible && Infeasibility() <= Zero)
            {
                return true;
            }

            var enter = Entering(reduced, first: degenerate > DegenerateSteps);
            if (enter < 0)
            {
                return true;
            }

            var (row, length, toUpper) = Leaving(enter, feasible);
            if (double.IsPositiveInfinity(length))
            {
                return false;
            }

            degenerate = length <= Zero ? degenerate + 1 : 0;
            Move(enter, row, length, toUpper, reduced);
        }

        return false;
    }

    private int Entering(double[] reduced, bool first)
    {
        var (best, gain) = (-1, Zero);
        for (var j = 0; j < columns; j++)
        {
            if (_isBasic[j] || Upper[j] <= 0)
            {
                continue;
            }

            var here = _atUpper[j] ? reduced[j] : -reduced[j];
            if (here > gain)
            {
                (best, gain) = (j, here);
                if (first)
                {
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>How far the entering variable may go, and which row stops it; -1 when its own other bound does.</summary>
    private (int Row, double Length, bool ToUpper) Leaving(int enter, bool feasible)
    {
        var direction = _atUpper[enter] ? -1 : 1;
        var (best, length, bestPivot, toUpper) = (-1, Upper[enter], 0.0, false);
        for (var i = 0; i < _rows.Count; i++)
        {
            var pivot = direction * _rows[i][enter];
            if (Math.Abs(pivot) <= Zero)
            {
                continue;
            }

            var room = pivot > 0 ? _right[i] : UpperOfRow(i, feasible) - _right[i];
            var here = Math.Max(0, room) / Math.Abs(pivot);
            if (here < length - Zero || (here <= length + Zero && best >= 0 && Math.Abs(pivot) > bestPivot + Zero))
            {
                (best, length, bestPivot, toUpper) = (i, Math.Min(here, length), Math.Abs(pivot), pivot < 0);
            }
        }

        return (best, length, toUpper);
    }

    /// <summary>An artificial variable may shrink to zero and never grow again.</summary>
    private double UpperOfRow(int row, bool feasible) =>
        _basis[row] >= 0 ? Upper[_basis[row]]
        : feasible || _right[row] <= Zero ? 0
        : double.PositiveInfinity;

    private void Move(int enter, int row, double length, bool toUpper, double[] reduced)
    {
        var step = _atUpper[enter] ? -length : length;
        for (var i = 0; i < _rows.Count; i++)
        {
            _right[i] -= step * _rows[i][enter];
            if (Math.Abs(_right[i]) <= Zero)
            {
                _right[i] = 0;
            }
        }

        if (row < 0)
        {
            _atUpper[enter] = !_atUpper[enter];
            return;
        }

        if (_basis[row] >= 0)
        {
            _isBasic[_basis[row]] = false;
            _atUpper[_basis[row]] = toUpper;
        }

        _right[row] = (_atUpper[enter] ? Upper[enter] : 0) + step;
        (_basis[row], _isBasic[enter], _atUpper[enter]) = (enter, true, false);
        Eliminate(enter, row, reduced);
    }

    /// <summary>Tables are sparse: only the filled columns of the row are touched, and only in rows that have the variable.</summary>
    private void Eliminate(int enter, int row, double[] reduced)
    {
        var pivotRow = _rows[row];
        var factor = 1 / pivotRow[enter];
        var filled = 0;
        for (var j = 0; j < columns; j++)
        {
            if (Math.Abs(pivotRow[j]) <= 1e-12)
            {
                pivotRow[j] = 0;
                continue;
            }

            pivotRow[j] *= factor;
            _filled[filled++] = j;
        }

        var touched = _filled.AsSpan(0, filled);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i != row && _rows[i][enter] is not 0 and var times)
            {
                Subtract(_rows[i], pivotRow, times, touched);
            }
        }

        Subtract(reduced, pivotRow, reduced[enter], touched);
    }

    private static void Subtract(double[] from, double[] row, double times, ReadOnlySpan<int> touched)
    {
        foreach (var j in touched)
        {
            from[j] -= times * row[j];
        }
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        for (var j = 0; j < row.Length; j++)
        {
            from[j] -= times * row[j];
        }
    }

    private double Infeasibility()
    {
        var sum = 0.0;
        for (var i = 0; i < _basis.Length; i++)
        {
            sum += _basis[i] < 0 ? _right[i] : 0;
        }

        return sum;
    }

    private double[] Values()
    {
        var values = new double[columns];
        for (var j = 0; j < columns; j++)
        {
            values[j] = _atUpper[j] ? Upper[j] : 0;
        }

        for (var i = 0; i < _basis.Length; i++)
        {
            if (_basis[i] >= 0)
            {
                values[_basis[i]] = _right[i];
            }
        }

        return values;
    }
}
