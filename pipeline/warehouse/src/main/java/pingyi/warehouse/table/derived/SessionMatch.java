package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Which session of the spreadsheets a reported meeting is, and by which rule. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "会议对应",
    grain = "One review meeting that reports tell of.",
    key = {"meeting_id"})
public record SessionMatch(
    @Column(zh = "会议编号", says = "The reported meeting.") String meetingId,
    @Column(zh = "评议年度", says = "The review year it states.") @Nullable Integer reviewYear,
    @Column(zh = "会议", says = "The session of the spreadsheets; empty where none was matched.")
        @Nullable String session,
    @Column(
            zh = "对应规则",
            says =
                "session_of_the_date (a session named by the day of the meeting), only_session_of_the_year (the one session there is, told of by one meeting only), or none.")
        String rule,
    @Column(
            zh = "未对应原因",
            says =
                "organizer_unknown, other_organizer, year_not_stated, no_session_in_year, several_sessions (none bears the day) or several_meetings (of one year, which cannot be told apart); empty where matched.")
        @Nullable String reason) {}
