package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import com.commercetools.api.models.inventory.InventoryPagedQueryResponse;
import io.integrationhub.commercetools.Project;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads many entries with few requests: a query names up to {@value #MOST_SKUS} articles.
 *
 * @param position whose entry one is
 */
record EntryQuery(Project project, Function<InventoryEntry, Position> position) {

    private static final int MOST_SKUS = 150;

    /** The predicate travels in the URL, which proxies cut at 8 KB; encoding may triple it. */
    private static final int LONGEST_LIST = 2_500;

    private static final int PAGE = 500;

    Map<Position, InventoryEntry> read(Set<Position> positions) {
        Set<String> skus = positions.stream().map(Position::sku).collect(Collectors.toCollection(TreeSet::new));
        Map<Position, InventoryEntry> found = new HashMap<>();
        for (List<String> chunk : chunks(skus)) {
            query(chunk).forEach(entry -> found.put(position.apply(entry), entry));
        }
        return found;
    }

    private static List<List<String>> chunks(Collection<String> skus) {
        List<List<String>> chunks = new ArrayList<>();
        int length = LONGEST_LIST;
        for (String sku : skus) {
            length += sku.length() + 3;
            if (length > LONGEST_LIST || chunks.getLast().size() == MOST_SKUS) {
                chunks.add(new ArrayList<>());
                length = sku.length() + 3;
            }
            chunks.getLast().add(sku);
        }
        return chunks;
    }

    private List<InventoryEntry> query(List<String> skus) {
        String list = skus.stream().map(EntryQuery::quoted).collect(Collectors.joining(",", "(", ")"));
        List<InventoryEntry> entries = new ArrayList<>();
        String where = "sku in " + list;
        InventoryPagedQueryResponse page = page(where);
        entries.addAll(page.getResults());
        while (page.getResults().size() == PAGE) {
            String last = entries.getLast().getId();
            page = page(where + " and id > \"" + last + "\"");
            entries.addAll(page.getResults());
        }
        return entries;
    }

    private InventoryPagedQueryResponse page(String where) {
        return project.call(project.api()
                .inventory()
                .get()
                .withWhere(where)
                .withSort("id asc")
                .withLimit(PAGE)
                .withWithTotal(false));
    }

    private static String quoted(String sku) {
        return '"' + sku.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
