package pingyi.cli;

import picocli.CommandLine.Option;

/** The warehouse that a command reads; the sample's if none is named. */
final class WarehouseOption {
  @Option(
      names = "--warehouse",
      paramLabel = "DIR|URI",
      description = "default: data-samples/university/out/warehouse")
  private String text = WarehouseAddress.usual();

  WarehouseAddress address() {
    return new WarehouseAddress(text);
  }
}
