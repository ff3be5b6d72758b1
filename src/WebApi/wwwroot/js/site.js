// The pages work without this; it completes what somebody types into a search.
import { suggest } from "./suggest.js";

document.querySelectorAll("input[data-suggest]").forEach(suggest);
