import type { AttributionModel } from "./attribution.js";
import type { InauthenticityModel } from "./inauthenticity.js";

export const TRAINED: { readonly family: string; readonly inauthenticity: InauthenticityModel; readonly attribution: AttributionModel } = {
  family: "sessions",
  inauthenticity: { intercept: 0, weights: [0, 0, 0, 0], baseRate: 0.5, calibration: [[0, 0, 0.5, 1]] },
  attribution: { none: 0, kinds: {}, others: [-2, 4] },
};
