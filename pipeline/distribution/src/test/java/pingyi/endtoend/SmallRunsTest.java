package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.junit.jupiter.api.Test;

/**
 * On Spark the driver makes small tables by itself. One step whose plan asks for a job, as a join
 * by a range does from outside, starts all that jobs need.
 */
class SmallRunsTest {
  private static final String LAST = "the last job";

  @Test
  void shouldMakeASampleWithoutAnyJob() throws InterruptedException {
    Sample.STAR_RATING.computedBy("spark");
    SparkContext spark = SparkContext.getOrCreate();
    Queue<String> jobs = new ConcurrentLinkedQueue<>();
    CountDownLatch toldAll = new CountDownLatch(1);
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart job) {
            String step = job.properties().getProperty("callSite.short", "a job");
            jobs.add(step);
            if (step.equals(LAST)) {
              toldAll.countDown();
            }
          }
        };
    spark.addSparkListener(listener);
    try {
      Sample.compute("spark", Sample.UNIVERSITY.read());
      // Listeners are told in order, but later.
      spark.setCallSite(LAST);
      new JavaSparkContext(spark).parallelize(List.of(1)).count();
      assertThat(toldAll.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      spark.removeSparkListener(listener);
      spark.clearCallSite();
    }

    assertThat(jobs).containsExactly(LAST);
  }
}
