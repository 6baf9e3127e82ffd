package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * A report split into values according to a tenant's rules.
 *
 * @param values one value per reported field
 * @param unknown place and value of what neither the rules nor the order know; empty if everything is known
 */
public record ParsedReport(List<ReportedValue> values, List<String> unknown) {

    public ParsedReport {
        values = List.copyOf(values);
        unknown = List.copyOf(unknown);
    }

    /** Returns this report with further findings about its values. */
    public ParsedReport withFindings(List<String> findings) {
        List<String> all = new ArrayList<>(unknown);
        all.addAll(findings);
        return new ParsedReport(values, all);
    }

    /** Parses a report about an order. */
    public static ParsedReport of(OrderReport report, Order order, ProgressRules rules) {
        return new ReportParser(report, order, rules).parse();
    }
}
