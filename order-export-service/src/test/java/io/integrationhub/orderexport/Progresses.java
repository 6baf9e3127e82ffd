package io.integrationhub.orderexport;

import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.Reading;
import io.integrationhub.orderexport.progress.Word;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words to test with. */
public final class Progresses {

    private Progresses() {}

    /** Several words on some aspects, one on others. */
    public static List<Word> words() {
        return Stream.of(
                        Reports.at(1).status("accepted"),
                        Reports.at(2).status("shipped").invoice("R-1", "84.97"),
                        Reports.at(3).delivery("D1", Reports.pieces("line-1", 2), Reports.parcel("P1", "T1")),
                        Reports.at(4).delivery("D1", Reports.pieces("line-1", 3), Reports.parcel("P1", "T2")))
                .flatMap(report -> Reading.of(
                        report.report(),
                        SampleOrders.order(),
                        SampleTenants.settings(Map.of()).toProgressRules())
                        .words()
                        .stream())
                .toList();
    }

    public static Progress of(Collection<Word> words) {
        return Progress.NONE.hearing(words);
    }
}
