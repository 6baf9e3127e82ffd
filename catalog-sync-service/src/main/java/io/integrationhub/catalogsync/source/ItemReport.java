package io.integrationhub.catalogsync.source;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.run.Finding;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.Place;

/** Reports what is wrong with one item, at its place. */
public record ItemReport(ItemSink sink, Place place) {

    /** The item is left out. */
    public void error(FaultCode code, String message) {
        sink.report(Finding.error(code, place, message));
    }

    /** The item is used. */
    public void warning(FaultCode code, String message) {
        sink.report(Finding.warning(code, place, message));
    }
}
