package io.integrationhub.system.poll;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.poll.PollCursors.LastRun;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Examines whether polls succeed, and whether they run at all. */
record PollDoctorCheck(HttpPolls polls, PollCursors cursors, InstantSource clock) implements DoctorCheck {

    /** So many intervals may pass without a poll, because a run may take longer than its interval. */
    private static final int MISSED_INTERVALS = 10;

    @Override
    public String name() {
        return "polls";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        return polls.of(tenant).map(poll -> examine(tenant, poll)).toList();
    }

    private Diagnosis examine(TenantId tenant, HttpPoll poll) {
        String subject = "poll of " + poll.name();
        return cursors.lastRun(tenant, poll.name())
                .map(last -> diagnosis(subject, poll, last))
                .orElseGet(() -> Diagnosis.unhealthy(
                        subject,
                        "it has never ended",
                        "look again in a minute, then at the log of the job poll-" + poll.name()));
    }

    private Diagnosis diagnosis(String subject, HttpPoll poll, LastRun last) {
        if (!last.problem().isEmpty()) {
            return Diagnosis.unhealthy(
                    subject,
                    "it makes no progress since " + last.since() + ": " + last.problem(),
                    "see the code in the runbook; no event is skipped");
        }
        Duration limit = poll.interval().multipliedBy(MISSED_INTERVALS).plus(Duration.ofMinutes(5));
        if (last.endedAt().isBefore(clock.instant().minus(limit))) {
            return Diagnosis.unhealthy(
                    subject, "it last ended at " + last.endedAt(), "see hub.jobs.runs of the job poll-" + poll.name());
        }
        return Diagnosis.healthy(subject, "it last ended at " + last.endedAt());
    }
}
