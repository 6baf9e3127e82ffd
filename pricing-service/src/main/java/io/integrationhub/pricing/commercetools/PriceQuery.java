package io.integrationhub.pricing.commercetools;

import com.commercetools.api.models.standalone_price.StandalonePrice;
import io.integrationhub.commercetools.Project;
import io.integrationhub.pricing.price.ExistingPrice;
import io.integrationhub.pricing.price.PriceScope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the Standalone Prices of many articles with few requests. */
record PriceQuery(Project project) {

    private static final int MAX_SKUS = 500;

    /** The predicate is part of the URL, which proxies limit to 8 KB. */
    private static final int MAX_ENCODED_LENGTH = 7_000;

    private static final int PAGE_SIZE = 500;

    /** All prices of these articles, by scope. */
    Map<PriceScope, List<ExistingPrice>> ofSkus(Collection<String> skus) {
        Map<PriceScope, List<ExistingPrice>> prices = new HashMap<>();
        chunks(new TreeSet<>(skus))
                .forEach(chunk -> query(chunk)
                        .forEach(price -> PriceTranslation.scope(price)
                                .ifPresent(scope -> prices.computeIfAbsent(scope, _ -> new ArrayList<>())
                                        .add(PriceTranslation.existing(price)))));
        return prices;
    }

    private static List<List<String>> chunks(SortedSet<String> skus) {
        List<List<String>> chunks = new ArrayList<>();
        int length = 0;
        for (String sku : skus) {
            int encoded =
                    URLEncoder.encode(quoted(sku) + ",", StandardCharsets.UTF_8).length();
            length += encoded;
            if (chunks.isEmpty()
                    || length > MAX_ENCODED_LENGTH
                    || chunks.getLast().size() == MAX_SKUS) {
                chunks.add(new ArrayList<>());
                length = encoded;
            }
            chunks.getLast().add(sku);
        }
        return chunks;
    }

    private List<StandalonePrice> query(List<String> skus) {
        String where = skus.stream().map(PriceQuery::quoted).collect(Collectors.joining(",", "sku in (", ")"));
        List<StandalonePrice> page = page(where);
        List<StandalonePrice> prices = new ArrayList<>(page);
        while (page.size() == PAGE_SIZE) {
            page = page(where + " and id > \"" + prices.getLast().getId() + "\"");
            prices.addAll(page);
        }
        return prices;
    }

    private List<StandalonePrice> page(String where) {
        return project.call(project.api()
                        .standalonePrices()
                        .get()
                        .withWhere(where)
                        .withSort("id asc")
                        .withLimit(PAGE_SIZE)
                        .withWithTotal(false)
                        .withExpand(List.of("customerGroup", "channel")))
                .getResults();
    }

    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
