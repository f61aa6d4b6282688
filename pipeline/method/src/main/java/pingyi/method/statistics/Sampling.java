package pingyi.method.statistics;

/**
 * What the ballots leave open about a mean.
 *
 * @param degreesOfFreedom of the standard error, for Student's t
 */
public record Sampling(
    double standardError, double degreesOfFreedom, ErrorCurve curve, Interval interval) {}
