// fast-check for all property tests: from one seed, so that a run that fails is failed by what was changed and fails again. Explore with another seed:
// PROPERTY_SEED=7 npm test -- src/kernel
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20231213) });

export { fc };
