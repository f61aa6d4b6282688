package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Looks at the signatures beside the entries. An entry says whose signature it has, and the chain
 * guards that, so a signature that was taken away is missed even by who has no key. Whoever has one
 * demands that the newest entry is signed, and with it, by the chain, all before it; and that once
 * signing began no entry is unsigned.
 */
record SignatureCheck(Layout layout, List<LedgerKey> keys) {
  List<Fault> faults(List<Version> versions) throws IOException {
    List<Fault> faults = new ArrayList<>();
    boolean begun = false;
    for (Version version : versions) {
      boolean newest = version.sequence() == versions.get(versions.size() - 1).sequence();
      String signer = version.entry().signer();
      if (signer != null) {
        begun = true;
        signed(version, signer).ifPresent(faults::add);
      } else if (layout.store().exists(Layout.signature(version.sequence()))) {
        faults.add(Fault.of(Fault.Kind.SIGNATURE_EXTRA, Layout.signature(version.sequence())));
      } else if (!keys.isEmpty() && (begun || newest)) {
        faults.add(Fault.of(Fault.Kind.ENTRY_UNSIGNED, Layout.entry(version.sequence())));
      }
    }
    return faults;
  }

  /** Signatures of no entry: left by a publisher that was cut off before its commit. */
  List<Fault> leftovers(List<Version> versions) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (String name : layout.content(Layout.LEDGER)) {
      if (name.endsWith(".sig")) {
        names.add(Layout.LEDGER + "/" + name);
      }
    }
    versions.forEach(version -> names.remove(Layout.signature(version.sequence())));
    return names.stream().map(name -> Fault.of(Fault.Kind.UNPUBLISHED, name)).toList();
  }

  private Optional<Fault> signed(Version version, String signer) throws IOException {
    String name = Layout.signature(version.sequence());
    byte[] signature;
    try {
      signature = layout.store().read(name);
    } catch (NoSuchFileException e) {
      return Optional.of(new Fault(Fault.Kind.SIGNATURE_MISSING, name, "", "key " + signer));
    }
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Optional<LedgerKey> key =
        keys.stream().filter(each -> each.sha256().equals(signer)).findFirst();
    if (key.isEmpty()) {
      return Optional.of(
          new Fault(
              Fault.Kind.SIGNER_UNKNOWN,
              Layout.entry(version.sequence()),
              "one of the keys given",
              "key " + signer));
    }
    byte[] entry = layout.store().read(Layout.entry(version.sequence()));
    return key.get().verifies(entry, signature)
        ? Optional.empty()
        : Optional.of(Fault.of(Fault.Kind.SIGNATURE_WRONG, name));
  }
}
