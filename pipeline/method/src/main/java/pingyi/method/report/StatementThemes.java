package pingyi.method.report;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.StatementTheme;
import pingyi.warehouse.table.recognised.Statement;
import pingyi.warehouse.table.reference.Theme;

/** What each problem or demand is about; one that no theme fits is said to be unmatched. */
public final class StatementThemes implements RecordRecipe<Statement, StatementTheme> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<Statement> input() {
    return Statement.class;
  }

  @Override
  public Class<StatementTheme> output() {
    return StatementTheme.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(Theme.class);
  }

  @Override
  public List<Class<? extends Record>> needed() {
    return List.of(Statement.class);
  }

  @Override
  public Rule<Statement, StatementTheme> rule(References references) {
    ThemeLexicon lexicon = ThemeLexicon.of(references.rows(Theme.class));
    return (statement, out) -> {
      List<ThemeLexicon.Match> matches = lexicon.of(statement.text());
      if (matches.isEmpty()) {
        out.accept(new StatementTheme(statement.statementId(), ThemeLexicon.UNMATCHED, null));
      }
      for (ThemeLexicon.Match match : matches) {
        out.accept(new StatementTheme(statement.statementId(), match.themeId(), match.word()));
      }
    };
  }
}
