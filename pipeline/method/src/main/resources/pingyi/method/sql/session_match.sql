-- One row is one reported review meeting, with the session of the spreadsheets that it is. Only meetings of the workspace's institution can
-- be one: the spreadsheets are its own. A session bears the day of the meeting, or it is the only one of the year and so is the meeting.
WITH of_year AS (
  SELECT
    review_year,
    count(*) AS sessions,
    min(session) AS session,
    bool_or(session LIKE '____-__-__') AS dated
  FROM review_session
  GROUP BY review_year
),
meetings AS (
  SELECT review_year, count(*) AS meetings
  FROM reported_session
  WHERE of_institution AND review_year IS NOT NULL
  GROUP BY review_year
),
of_day AS (
  SELECT reported_session.meeting_id, min(review_session.session) AS session, count(*) AS sessions
  FROM reported_session
  JOIN review_session ON review_session.review_year = reported_session.review_year
  WHERE review_session.session LIKE '____-__-__'
    AND (review_session.session = reported_session.meeting_date_resolved
      OR (reported_session.meeting_date_resolved IS NULL
        AND right(review_session.session, 5) = right(reported_session.meeting_date, 5)))
  GROUP BY reported_session.meeting_id
),
judged AS (
  SELECT
    reported_session.meeting_id,
    reported_session.review_year,
    coalesce(of_day.session, of_year.session) AS session,
    of_day.sessions IS NOT NULL AS of_the_day,
    CASE
      WHEN NOT reported_session.of_institution AND reported_session.subject_id IS NULL THEN 'organizer_unknown'
      WHEN NOT reported_session.of_institution THEN 'other_organizer'
      WHEN reported_session.review_year IS NULL THEN 'year_not_stated'
      WHEN of_year.sessions IS NULL THEN 'no_session_in_year'
      WHEN of_day.sessions = 1 THEN CAST(NULL AS STRING)
      WHEN of_year.sessions > 1 OR of_day.sessions > 1 THEN 'several_sessions'
      WHEN meetings.meetings > 1 THEN 'several_meetings'
      WHEN of_year.dated AND reported_session.meeting_date IS NOT NULL THEN 'other_day'
    END AS reason
  FROM reported_session
  LEFT JOIN of_year ON of_year.review_year = reported_session.review_year
  LEFT JOIN meetings ON meetings.review_year = reported_session.review_year
  LEFT JOIN of_day ON of_day.meeting_id = reported_session.meeting_id
)
SELECT
  meeting_id,
  review_year,
  CASE WHEN reason IS NULL THEN session END AS session,
  CASE
    WHEN reason IS NOT NULL THEN 'none'
    WHEN of_the_day THEN 'session_of_the_date'
    ELSE 'only_session_of_the_year'
  END AS rule,
  reason
FROM judged
