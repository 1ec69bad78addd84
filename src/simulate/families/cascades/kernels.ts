import { pow } from "../../../stats/portableMath.js";

/** How an effect is spread over the time after its cause; a law of delays that ends at a horizon. */
export interface Kernel {
  /** Part of the effect that comes later than `seconds`. */
  survival(seconds: number): number;
  /** Seconds within which `part`, from 0 to 1, of the effect has come; the inverse of 1 - survival. */
  quantile(part: number): number;
}

/** A kernel cut off at its horizon, the rest scaled up to 1, so that no reaction is lost and none is pending longer. */
function cutOff(survival: (seconds: number) => number, quantile: (part: number) => number, horizonSeconds: number): Kernel {
  const within = 1 - survival(horizonSeconds);
  return {
    survival: (seconds) => (seconds >= horizonSeconds ? 0 : 1 - (1 - survival(seconds)) / within),
    quantile: (part) => Math.min(quantile(part * within), horizonSeconds),
  };
}

export interface MemoryKernelOptions {
  readonly constantSeconds: number;
  readonly theta: number;
  readonly horizonSeconds: number;
}

/**
 * Human reaction times in SEISMIC (Zhao, Erdogdu, He, Rajaraman & Leskovec 2015): even for the first minutes, then
 * falling as t^-(1 + theta). Before the cut the density is c = theta / ((1 + theta) s0), then c (t / s0)^-(1 + theta).
 */
export function createMemoryKernel({ constantSeconds: s0, theta, horizonSeconds }: MemoryKernelOptions): Kernel {
  const early = theta / (1 + theta);
  return cutOff(
    (seconds) => (seconds <= s0 ? 1 - (early * seconds) / s0 : pow(seconds / s0, -theta) / (1 + theta)),
    (part) => (part <= early ? (s0 * part) / early : s0 * pow((1 + theta) * (1 - part), -1 / theta)),
    horizonSeconds,
  );
}

export interface OmoriKernelOptions {
  readonly delaySeconds: number;
  readonly theta: number;
  readonly horizonSeconds: number;
}

/**
 * Omori's law, density falling as (1 + t / c)^-(1 + theta): how interest relaxes after a shock from outside
 * (Crane & Sornette 2008), and how soon the same account goes on.
 */
export function createOmoriKernel({ delaySeconds: c, theta, horizonSeconds }: OmoriKernelOptions): Kernel {
  return cutOff(
    (seconds) => pow(1 + seconds / c, -theta),
    (part) => c * (pow(1 - part, -1 / theta) - 1),
    horizonSeconds,
  );
}
