/** The version of lockstep that wrote a result; a test holds it equal to package.json. */
export const VERSION = "0.1.0";
