package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What problems and demands are about: the built-in lexicon as the rulebook changes it. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "主题",
    grain = "One theme.",
    key = {"theme_id"})
public record Theme(
    @Column(
            zh = "主题编号",
            says = "The theme; unmatched stands for statements in which no word of any theme is.")
        String themeId,
    @Column(zh = "次序", says = "Its place in the lexicon, from 1.") int ordinal,
    @Column(zh = "名称", says = "Its Chinese name.") String name,
    @Column(zh = "英文名称", says = "Its English name.") String nameEn,
    @Column(
            zh = "词语",
            says =
                "Its words, parted by spaces; a+b means that both stand in a text, a+!b that a does and b does not.")
        String words,
    @Column(
            zh = "来源",
            says = "built_in, or extended, replaced or added, by the rulebook's themes.csv.")
        String origin) {}
