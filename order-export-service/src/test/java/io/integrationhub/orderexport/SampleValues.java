package io.integrationhub.orderexport;

import io.integrationhub.orderexport.progress.ParsedReport;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample values reported by an order master. */
public final class SampleValues {

    private SampleValues() {}

    /** Returns the values of several reports, with several values for some fields. */
    public static List<ReportedValue> reported() {
        return Stream.of(
                        Reports.at(1).status("accepted"),
                        Reports.at(2).status("shipped").invoice("R-1", "84.97"),
                        Reports.at(3).delivery("D1", Reports.quantity("line-1", 2), Reports.parcel("P1", "T1")),
                        Reports.at(4).delivery("D1", Reports.quantity("line-1", 3), Reports.parcel("P1", "T2")))
                .flatMap(report -> parse(report).values().stream())
                .toList();
    }

    private static ParsedReport parse(Reports report) {
        return ParsedReport.of(
                report.report(),
                SampleOrders.order(),
                SampleTenants.settings(Map.of()).toProgressRules());
    }
}
