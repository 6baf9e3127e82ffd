package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stockin.StockReportReader.ReadItem;
import io.integrationhub.system.document.FeedFile.ItemCheck;
import io.integrationhub.system.document.PartialDocument;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of one file; rows of one position stay together, so that they mean the same in parts as in a whole.
 */
final class StockFeedCheck implements ItemCheck {

    private final StockReportReader reader;
    private final Tenant tenant;
    private final ReportHeaders headers;
    private final List<ReadItem> items = new ArrayList<>();
    private final Map<Integer, Position> positions = new HashMap<>();

    StockFeedCheck(StockReportReader reader, Tenant tenant, ReportHeaders headers) {
        this.reader = reader;
        this.tenant = tenant;
        this.headers = headers;
    }

    @Override
    public List<UnreadableItem> unreadable(InboundDocument chunk, int first) {
        PartialDocument<ReadItem> read = reader.items(tenant, chunk, headers);
        for (ReadItem item : read.items()) {
            int index = first + item.index();
            items.add(new ReadItem(index, item.item(), item.isFull()));
            positions.put(index, item.item().position());
        }
        return read.unreadable();
    }

    @Override
    public List<UnreadableItem> conflicting(InboundDocument document) {
        return StockReportReader.repeated(tenant, items).contradictory(document);
    }

    @Override
    public Object group(int index) {
        return positions.containsKey(index) ? positions.get(index) : Integer.valueOf(index);
    }
}
