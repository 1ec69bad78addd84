/**
 * Unix seconds as doubles are spaced 2.4e-7 s apart, so that 20.1 - 10.1 may come out
 * a little over 10. A gap is inside a window if it exceeds it by less than this.
 */
export const ROUNDING_SECONDS = 1e-6;
