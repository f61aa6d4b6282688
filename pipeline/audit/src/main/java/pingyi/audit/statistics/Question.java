package pingyi.audit.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsFault;
import pingyi.audit.statistics.form.StatisticsMethod;

/**
 * A method asked with a file.
 *
 * @param method the method's name
 * @param file what the file is called in messages
 * @param options {@code key=value}, several parted by commas or given apart
 */
public record Question(String method, String file, List<String> options) {
  /** A copy that nobody changes. */
  public Question {
    options = List.copyOf(options);
  }

  /**
   * The answer, one JSON object.
   *
   * @param bytes the file, CSV in UTF-8
   * @throws StatisticsFault if the options or the file do not fit the method
   */
  public String answer(byte[] bytes) {
    StatisticsMethod asked = StatisticsMethods.named(method);
    return JsonText.of(fields(asked, decoded(bytes)));
  }

  private Map<String, @Nullable Object> fields(StatisticsMethod asked, String text) {
    MethodForm form = asked.form();
    MethodInput input = MethodInput.read(form, file, text, options);
    MethodResult result;
    try {
      result = asked.run(input);
    } catch (IllegalArgumentException e) {
      // The methods say themselves which numbers they cannot work on.
      throw StatisticsFault.input("refused", file, e.getMessage());
    }
    Map<String, @Nullable Object> parameters = input.parameters();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("method", form.id());
    fields.put("n", result.n());
    fields.put("parameters", parameters);
    if (parameters.containsKey("seed")) {
      fields.put("seed", parameters.get("seed"));
    }
    fields.putAll(result.fields());
    return fields;
  }

  private String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw StatisticsFault.input("encoding", file);
    }
  }
}
