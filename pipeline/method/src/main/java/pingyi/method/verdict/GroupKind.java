package pingyi.method.verdict;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what branches are put together. */
enum GroupKind {
  /** All scored branches of the year; their id is empty text. */
  ALL {
    @Override
    Optional<String> of(GroupedBranch branch) {
      return Optional.of("");
    }
  },
  /** Those of one parent. */
  PARENT {
    @Override
    Optional<String> of(GroupedBranch branch) {
      return stated(branch.parentId());
    }
  },
  /** Those of one peer group. */
  PEER {
    @Override
    Optional<String> of(GroupedBranch branch) {
      return stated(branch.peerGroup());
    }
  },
  /** Those of one kind of organization. */
  TYPE {
    @Override
    Optional<String> of(GroupedBranch branch) {
      return stated(branch.organizationType());
    }
  },
  /** Those of one sector. */
  SECTOR {
    @Override
    Optional<String> of(GroupedBranch branch) {
      return stated(branch.sector());
    }
  },
  /** Those that reported on stage, and those that reported in writing. */
  MODE {
    @Override
    Optional<String> of(GroupedBranch branch) {
      return stated(branch.presentationMode());
    }
  },
  /** Those with a project that is approved, and those without. */
  PROJECT {
    @Override
    Optional<String> of(GroupedBranch branch) {
      return stated(branch.projectStatus());
    }
  };

  /** The group of a branch, where it has one of this kind. */
  abstract Optional<String> of(GroupedBranch branch);

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> stated(@Nullable String id) {
    return Optional.ofNullable(id).filter(each -> !each.isEmpty());
  }
}
