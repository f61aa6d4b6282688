package pingyi.warehouse.table.received;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Every row that is physically there, with its class. */
@Table(
    stage = Table.Stage.RECEIVED,
    zh = "收到的行",
    grain = "One non-blank row of one sheet of one file.",
    key = {"record_id"})
public record ReceivedRecord(
    @Column(zh = "行编号", says = "file id : sheet number : row number, both from 1.") String recordId,
    @Column(zh = "文件编号", says = "The file.") String fileId,
    @Column(zh = "工作表", says = "The sheet's name; the file name for a CSV.") String sheet,
    @Column(zh = "行号", says = "The row as the spreadsheet program numbers it, from 1.")
        int rowNumber,
    @Column(zh = "行类别", says = "data, header, title, total, note or out_of_scope.") String rowClass,
    @Column(
            zh = "评议年度",
            says =
                "The review year of a data row: its year column, else its session where that is a date, else the year in the sheet's title, else its folder; empty if none says it.")
        @Nullable Integer reviewYear,
    @Column(zh = "年度依据", says = "column, session, title or folder: where the review year was read.")
        @Nullable String yearBasis,
    @Column(zh = "原文", says = "The cells joined by a vertical bar, as they were sent.")
        String rawText) {}
