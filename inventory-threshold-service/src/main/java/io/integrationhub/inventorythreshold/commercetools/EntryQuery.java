package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import com.commercetools.api.models.inventory.InventoryPagedQueryResponse;
import io.integrationhub.commercetools.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Reads many entries with few requests: one names up to {@value #MAX_SKUS} articles. */
record EntryQuery(Project project) {

    private static final int MAX_SKUS = 150;

    /** The predicate is part of the URL, which proxies limit to 8 KB; encoding may triple its length. */
    private static final int MAX_LENGTH = 2_500;

    private static final int PAGE_SIZE = 500;

    /** The entries of these articles, at all supply channels. */
    List<InventoryEntry> entriesOf(SortedSet<String> skus) {
        List<InventoryEntry> entries = new ArrayList<>();
        chunks(skus).forEach(chunk -> entries.addAll(query(chunk)));
        return entries;
    }

    private static List<List<String>> chunks(Collection<String> skus) {
        List<List<String>> chunks = new ArrayList<>();
        int length = MAX_LENGTH;
        for (String sku : skus) {
            length += sku.length() + 3;
            if (length > MAX_LENGTH || chunks.getLast().size() == MAX_SKUS) {
                chunks.add(new ArrayList<>());
                length = sku.length() + 3;
            }
            chunks.getLast().add(sku);
        }
        return chunks;
    }

    private List<InventoryEntry> query(List<String> skus) {
        String where = skus.stream().map(EntryQuery::quoted).collect(Collectors.joining(",", "sku in (", ")"));
        InventoryPagedQueryResponse page = page(where);
        List<InventoryEntry> entries = new ArrayList<>(page.getResults());
        while (page.getResults().size() == PAGE_SIZE) {
            page = page(where + " and id > \"" + entries.getLast().getId() + "\"");
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
                .withLimit(PAGE_SIZE)
                .withWithTotal(false));
    }

    private static String quoted(String sku) {
        return '"' + sku.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
