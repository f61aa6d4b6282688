package pingyi.method.rating.formula;

/** From which end places are counted. */
enum Order {
  HIGHEST,
  LOWEST
}
