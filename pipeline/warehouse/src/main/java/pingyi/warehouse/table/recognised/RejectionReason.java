package pingyi.warehouse.table.recognised;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a row can be quarantined: the closed list of reason codes with their words. */
public enum RejectionReason {
  UNREADABLE_NUMBER(
      "数字无法识别",
      "The number cannot be read",
      "在原表中改为阿拉伯数字；未发生请填“/”",
      "write plain digits in the source; use \"/\" where there is none"),
  NEGATIVE_COUNT(
      "票数或人数为负", "The count is negative", "核对原始票后更正", "check against the ballots and correct it"),
  FRACTIONAL_COUNT(
      "票数或人数不是整数",
      "The count is not a whole number",
      "核对原始票后更正",
      "check against the ballots and correct it"),
  OUT_OF_RANGE(
      "数值超出范围",
      "The value is out of range",
      "核对量纲（百分制为 0～100，占比为 0～1）",
      "check the unit (scores 0 to 100, shares 0 to 1)"),
  ERROR_CELL(
      "单元格为错误值",
      "The cell holds an error value",
      "修正公式或改填数值",
      "mend the formula or enter the value"),
  FORMULA_WITHOUT_VALUE(
      "公式没有保存结果",
      "The formula has no stored result",
      "用电子表格软件打开并保存一次",
      "open and save the file once in a spreadsheet program"),
  RAGGED_ROW(
      "列数与表头不符",
      "The row's cells do not match the heading row",
      "检查该行的分隔符与引号",
      "check the row's separators and quotes"),
  ORGANIZATION_MISSING(
      "没有填写党组织", "No organization is given", "补填党组织名称", "fill in the organization"),
  YEAR_MISSING(
      "没有评议年度",
      "No review year is given",
      "补填年度列，或把文件放入年度目录",
      "add a year column or put the file in a year's folder"),
  YEAR_CONFLICT(
      "行内年度与标题年度不一致",
      "The row's year contradicts the sheet's title",
      "核对该行属于哪一年度",
      "check which year the row belongs to"),
  UNKNOWN_ORGANIZATION(
      "党组织未登记",
      "The organization is not registered",
      "核对名称；如为别名，请登记到 rulebook/organization_aliases.csv，或用 ./pingyi resolve 逐个确认",
      "check the name; if it is an alias, register it in rulebook/organization_aliases.csv or confirm it with ./pingyi resolve"),
  AMBIGUOUS_ORGANIZATION(
      "名称可对应多个党组织",
      "The name fits several organizations",
      "写带上级的全称（学院/系/支部）或填上级列，或登记别名",
      "write the full path, fill in a parent column or register an alias"),
  ORGANIZATION_NOT_IN_YEAR(
      "该年度没有这个党组织",
      "The organization did not exist in that year",
      "核对年度；如有更名、合并，请补登 rulebook/organizations.csv",
      "check the year; record renames and merges in rulebook/organizations.csv"),
  PARENT_MISMATCH(
      "所填上级与登记不符",
      "The parent that is given is not the registered one",
      "核对上级；写法不同的，把上级的写法登记为别名",
      "check the parent; register its spelling as an alias if it only differs in words"),
  MASKED_NAME("名称被隐去", "The name is masked", "补填正式名称", "fill in the full name"),
  RELATIVE_NAME(
      "名称是代称，换一个单位就指另一个组织",
      "The name points at an organization and means another one elsewhere",
      "补填正式名称；或限定文件、目录登记别名",
      "fill in the full name, or register an alias limited to the file or folder"),
  UNNAMED(
      "没有写明是哪一个组织",
      "The name does not say which organization",
      "补填正式名称；或限定文件、目录登记别名",
      "fill in the full name, or register an alias limited to the file or folder"),
  UNKNOWN_GRADE(
      "等次不属于当年标准",
      "The grade is not in the year's scale",
      "核对等次名称，或在 rulebook/scales.yaml 登记写法",
      "check the grade or register the spelling in rulebook/scales.yaml"),
  GRADE_TWICE(
      "同一等次有两列",
      "Two columns of the row mean the same grade",
      "核对两列的票数；其中一列不需要时，在 rulebook/columns.yaml 设为 ignored",
      "check the two counts; if one is not needed, make it ignored in rulebook/columns.yaml"),
  UNKNOWN_VOTER_CLASS(
      "测评主体不在办法内",
      "The voter class is not in the policy",
      "核对主体类别，或在 rulebook/policies.yaml 登记",
      "check the class or register it in rulebook/policies.yaml"),
  UNKNOWN_COMPONENT(
      "考核构成不在办法内",
      "The component is not in the policy",
      "核对列名，或在 rulebook/policies.yaml 登记",
      "check the column or register the component in rulebook/policies.yaml"),
  UNKNOWN_MODE("述职方式无法识别", "The presentation mode is not known", "填“现场”或“书面”", "write 现场 or 书面"),
  TALLY_EXCEEDS_VALID(
      "各等次票数之和大于有效票",
      "The grades add up to more than the valid ballots",
      "核对唱票记录",
      "check the count record"),
  VALID_EXCEEDS_RETURNED(
      "有效票大于收回票", "More valid ballots than returned ones", "核对唱票记录", "check the count record"),
  RETURNED_EXCEEDS_ISSUED(
      "收回票大于发出票",
      "More ballots returned than issued",
      "核对发票与收票记录；多收的测评无效",
      "check issue and return records; such an appraisal is void"),
  BALLOTS_DO_NOT_ADD_UP(
      "票数合不拢",
      "The ballots do not add up",
      "核对有效票、废票与收回票",
      "check valid, spoiled and returned ballots"),
  NO_POLICY(
      "该年度没有考核办法",
      "No policy is in force in that year",
      "在 rulebook/policies.yaml 补充该年度办法",
      "add the year's policy to rulebook/policies.yaml"),
  CONFLICTING_RECORDS(
      "同一支部同一年度有互相矛盾的行",
      "Rows for the same branch and year contradict each other",
      "确认以哪一行为准，删去其余",
      "decide which row is right and remove the others"),
  UNREADABLE_DATE(
      "日期无法识别",
      "The date cannot be read",
      "写成 2023-06-15、2023年6月15日或 2023年6月",
      "write 2023-06-15 or, without the day, 2023-06"),
  DATE_AFTER_AS_OF(
      "日期晚于截止日期",
      "The date lies after the cut-off day",
      "核对日期；计划日期不填在实际日期列",
      "check the date; a planned date does not belong in this column"),
  UNKNOWN_TERM(
      "用语不在登记用语内",
      "The word is not in the vocabulary",
      "核对用语，或在 rulebook/registers.yaml 登记写法",
      "check the word or register it in rulebook/registers.yaml"),
  TERM_MISSING(
      "没有填写必填项",
      "A cell that must be filled is empty",
      "补填该单元格（项目类型、问题；有日期或结果时的阶段）",
      "fill it in: the project type, the problem, or the stage of a date or result"),
  ILLEGAL_STAGE(
      "阶段次序不成立",
      "The stages do not follow each other",
      "核对阶段与日期；允许的次序见 register_term 的 follows 列",
      "check the stages and their dates; the legal order stands in register_term, column follows"),
  DUE_BEFORE_LISTED(
      "整改时限早于列入日期", "The due date lies before the listing", "核对两个日期", "check both dates"),
  CLOSED_BEFORE_LISTED(
      "销号日期早于列入日期", "The closing date lies before the listing", "核对两个日期", "check both dates"),
  STATE_AGAINST_DATE(
      "状态与销号日期矛盾",
      "The state contradicts the closing date",
      "未销号的不填销号日期；已销号的改状态",
      "leave the closing date empty while the item is open, or correct the state");

  private final String zh;
  private final String en;
  private final String mendZh;
  private final String mendEn;

  RejectionReason(String zh, String en, String mendZh, String mendEn) {
    this.zh = zh;
    this.en = en;
    this.mendZh = mendZh;
    this.mendEn = mendEn;
  }

  /** The code that is stored, such as {@code unknown_organization}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason in words. */
  public String words(Locale language) {
    return language.getLanguage().equals("en") ? en : zh;
  }

  /** What the sender can do about it. */
  public String mend(Locale language) {
    return language.getLanguage().equals("en") ? mendEn : mendZh;
  }

  /** The reason of a stored code. */
  public static Optional<RejectionReason> ofCode(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
