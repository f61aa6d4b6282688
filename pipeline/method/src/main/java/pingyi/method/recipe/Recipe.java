package pingyi.method.recipe;

import java.util.List;
import pingyi.warehouse.table.TableSchema;

/** Makes one table from named tables. */
public sealed interface Recipe permits SqlRecipe, PickRecipe, RecordRecipe, GroupRecipe {
  /** The table that is made. */
  Class<? extends Record> output();

  /** The tables that are read. */
  List<Class<? extends Record>> inputs();

  /** Inputs without whose rows the result is empty, whatever the others hold. */
  default List<Class<? extends Record>> needed() {
    return List.of();
  }

  /** The recipe's name: the table's. */
  default String name() {
    return TableSchema.of(output()).name();
  }

  /** Where the rule can be read: a file of this room. */
  String source();

  /** The file of a rule's class, relative to this room. */
  static String fileOf(Class<?> rule) {
    return rule.getName().substring("pingyi.method.".length()).replace('.', '/') + ".java";
  }
}
