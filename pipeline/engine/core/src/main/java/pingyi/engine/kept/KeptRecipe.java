package pingyi.engine.kept;

/** A recipe that looks its results up before it makes them. */
sealed interface KeptRecipe permits KeptGroups, KeptRecords {}
