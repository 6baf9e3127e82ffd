package io.integrationhub.orderexport.progress;

import java.util.List;

/** What has to be done with a report of the order master. */
public sealed interface ProgressDecision {

    /** Apply the values: at least one of them may be new. */
    record Apply(List<ReportedValue> values) implements ProgressDecision {}

    /** Apply nothing: all values have already been replaced by newer ones. */
    record SkipStale() implements ProgressDecision {}

    /** Apply nothing: the report contains values that neither the configuration nor the order knows. */
    record Refuse(List<String> unknown) implements ProgressDecision {}

    /** Decides about a report, given what was reported before. */
    static ProgressDecision of(ParsedReport report, Progress known) {
        if (!report.unknown().isEmpty()) {
            return new Refuse(report.unknown());
        }
        return known.supersedes(report.values()) ? new SkipStale() : new Apply(report.values());
    }
}
