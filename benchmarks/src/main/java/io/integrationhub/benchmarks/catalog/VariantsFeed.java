package io.integrationhub.benchmarks.catalog;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One product with many variants, as JSON.
 *
 * @param changedEvery every n-th variant has another color; 0 for none
 */
record VariantsFeed(int variants, int changedEvery) implements BulkEnvironment.Feed {

    private static final String VARIANT = """
            {"sku": "V%1$05d", "attributes": {"color": "%2$s", "size": %1$d, "weight": 1.25, "eco": true},
             "images": [{"url": "https://media.example/v%1$d.jpg"}]}""";

    @Override
    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("{\"id\": \"shirt\", \"name\": \"Hemd\", \"productType\": \"shirts\", \"variants\": [\n");
            for (int number = 0; number < variants; number++) {
                boolean isChanged = changedEvery > 0 && number % changedEvery == 0;
                out.write(number == 0 ? "" : ",\n");
                out.write(VARIANT.formatted(number, isChanged ? "blau" : "rot"));
            }
            out.write("]}\n");
        }
    }

    /** Number of variants that differ from a feed without changes. */
    int changed() {
        return changedEvery > 0 ? (variants + changedEvery - 1) / changedEvery : 0;
    }
}
