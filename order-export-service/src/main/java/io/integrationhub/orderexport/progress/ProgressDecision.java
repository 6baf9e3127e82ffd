package io.integrationhub.orderexport.progress;

import java.util.List;

/** What has to be done with a report of the order master. */
public sealed interface ProgressDecision {

    /**
     * Apply the values: at least one of them may be new.
     *
     * @param unknown what cannot be applied because neither the configuration nor the order knows it
     */
    record Apply(List<ReportedValue> values, List<String> unknown) implements ProgressDecision {}

    /** Apply nothing: all values have already been replaced by newer ones. */
    record SkipStale() implements ProgressDecision {}

    /** Apply nothing: neither the configuration nor the order knows anything that the report contains. */
    record Refuse(List<String> unknown) implements ProgressDecision {}

    /** Decides about a report, given what was reported before. */
    static ProgressDecision of(ParsedReport report, Progress known) {
        if (report.values().isEmpty() && !report.unknown().isEmpty()) {
            return new Refuse(report.unknown());
        }
        return report.unknown().isEmpty() && known.supersedes(report.values())
                ? new SkipStale()
                : new Apply(report.values(), report.unknown());
    }
}
