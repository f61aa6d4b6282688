package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What the row-level cells of a data row say: whom, which year, which session. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "行的主语",
    grain = "One data row.",
    key = {"record_id"})
public record RecordSubject(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(
            zh = "先后",
            says = "File, sheet and row as sortable text: which of two rows comes first.")
        String orderKey,
    @Column(zh = "名称键", says = "The key of its organization match; empty when it has no year.")
        @Nullable String nameKey,
    @Column(zh = "名称", says = "The organization's name as sent; empty text if none.") String name,
    @Column(zh = "名称单元格", says = "The cell of the name.") String nameCell,
    @Column(zh = "代码", says = "The organization code as sent.") @Nullable String code,
    @Column(zh = "上级名称", says = "The parent organization as sent; empty where no column has it.")
        @Nullable String parentName,
    @Column(
            zh = "适用范围",
            says =
                "The file or folder to which the rulebook limits what this name means; empty where it does not.")
        @Nullable String nameScope,
    @Column(zh = "评议年度", says = "The review year.") @Nullable Integer reviewYear,
    @Column(zh = "会议", says = "The session it names, or annual.") String session,
    @Column(zh = "述职方式原文", says = "The presentation mode as sent; empty when none is stated.")
        @Nullable String modeText,
    @Column(zh = "述职方式", says = "on_stage or written; empty when unknown or not stated.")
        @Nullable String mode,
    @Column(zh = "述职方式单元格", says = "The cell of the mode.") @Nullable String modeCell,
    @Column(
            zh = "表类",
            says =
                "review; project or rectification where the table has a column of project types or of problems.")
        String recordKind,
    @Column(zh = "是否合并年度", says = "Whether it pools two years.") boolean pooledYears,
    @Column(zh = "是否自报类别", says = "Whether a column of its table names its voter class.")
        boolean namesClass) {}
