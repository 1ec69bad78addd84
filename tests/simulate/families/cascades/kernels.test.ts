import { describe, expect, it } from "vitest";
import { createMemoryKernel, createOmoriKernel } from "../../../../src/simulate/families/cascades/kernels.js";

const FAR = 1e300;

describe("createMemoryKernel", () => {
  it("is SEISMIC's: c = 6.49e-4 a second for five minutes, then t^-1.242", () => {
    // Zhao et al. (2015) give c = 6.27e-4 with s0 = 300 s and theta = 0.242; here c is what makes the integral 1: theta / ((1 + theta) s0).
    const kernel = createMemoryKernel({ constantSeconds: 300, theta: 0.242, horizonSeconds: FAR });
    expect((1 - kernel.survival(100)) / 100).toBeCloseTo(6.4948e-4, 7);
    expect(kernel.survival(300)).toBeCloseTo(1 / 1.242, 10);
    expect(kernel.survival(300 * 1024)).toBeCloseTo(2 ** -2.42 / 1.242, 10);
  });

  it("has no jump in its density where it bends", () => {
    const kernel = createMemoryKernel({ constantSeconds: 300, theta: 0.242, horizonSeconds: FAR });
    const density = (at: number) => (kernel.survival(at - 0.01) - kernel.survival(at + 0.01)) / 0.02;
    expect(density(300.02) / density(299.98)).toBeCloseTo(1, 3);
  });
});

describe("createOmoriKernel", () => {
  it("has the survival function of Lomax' law", () => {
    const kernel = createOmoriKernel({ delaySeconds: 600, theta: 0.5, horizonSeconds: FAR });
    expect(kernel.survival(0)).toBe(1);
    expect(kernel.survival(1800)).toBeCloseTo(0.5, 12);
    expect(kernel.survival(600 * 99)).toBeCloseTo(0.1, 12);
  });
});

describe.each([
  ["memory", createMemoryKernel({ constantSeconds: 300, theta: 0.242, horizonSeconds: 7200 })],
  ["omori", createOmoriKernel({ delaySeconds: 240, theta: 1.1, horizonSeconds: 7200 })],
] as const)("%s kernel cut off", (_, kernel) => {
  it("ends at its horizon and loses nothing", () => {
    expect(kernel.survival(0)).toBe(1);
    expect(kernel.survival(7199)).toBeGreaterThan(0);
    expect(kernel.survival(7200)).toBe(0);
    expect(kernel.quantile(0)).toBeCloseTo(0, 9);
    expect(kernel.quantile(1 - 1e-12)).toBeCloseTo(7200, 3);
    expect(kernel.quantile(1)).toBeLessThanOrEqual(7200);
  });

  it("has a quantile that undoes its survival function", () => {
    for (const part of [0.01, 0.1, 0.5, 0.9, 0.99]) expect(1 - kernel.survival(kernel.quantile(part))).toBeCloseTo(part, 10);
  });
});
