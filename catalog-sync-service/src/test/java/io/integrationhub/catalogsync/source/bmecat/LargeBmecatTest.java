package io.integrationhub.catalogsync.source.bmecat;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LargeBmecatTest {

    private static final int GROUPS = 50;
    private static final String FEATURE =
            "<FEATURE><FNAME>Feature %d</FNAME><FVALUE>%d</FVALUE><FUNIT>MMT</FUNIT></FEATURE>";

    @Test
    void readsEachArticleOfALargeDocumentWithItsCategory() throws IOException {
        assertThat(read(2_000).products).isEqualTo(2_000);
    }

    @Test
    @Tag("soak")
    void needsNoMoreMemoryForALargerDocument() throws IOException {
        // About 1 kB per article, so that this is a document of 200 MB.
        Usage small = read(2_000);
        Usage large = read(200_000);

        assertThat(large.products).isEqualTo(200_000);
        assertThat(large.most - small.most).isLessThan(20L * 1024 * 1024);
    }

    private static Usage read(int articles) throws IOException {
        Usage usage = new Usage();
        BmecatFiles.source(document(articles), Map.of(), Classification.NONE).read(usage);
        return usage;
    }

    /** Generated while it is read; nothing of it is kept. */
    private static SourceDocument document(int articles) {
        return SourceDocument.of(
                "large.xml",
                () -> joined(IntStream.range(0, GROUPS + 2 * articles + 2)
                        .mapToObj(number -> part(number, articles))
                        .iterator()));
    }

    private static String part(int number, int articles) {
        if (number == 0) {
            return "<BMECAT><HEADER><SUPPLIER><SUPPLIER_ID>S</SUPPLIER_ID></SUPPLIER></HEADER><T_NEW_CATALOG>";
        }
        int next = number - 1;
        if (next < GROUPS) {
            return group(next);
        }
        next -= GROUPS;
        if (next < articles) {
            return article(next);
        }
        return next < 2 * articles ? assignment(next - articles) : "</T_NEW_CATALOG></BMECAT>";
    }

    private static InputStream joined(Iterator<String> parts) {
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String group(int number) {
        return "<CATALOG_STRUCTURE><GROUP_ID>G%d</GROUP_ID><GROUP_NAME>Group</GROUP_NAME></CATALOG_STRUCTURE>\n"
                .formatted(number);
    }

    private static String article(int number) {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            features.append(FEATURE.formatted(i, number + i));
        }
        return """
                <ARTICLE><SUPPLIER_AID>A%d</SUPPLIER_AID>
                <ARTICLE_DETAILS><DESCRIPTION_SHORT>Article %d</DESCRIPTION_SHORT></ARTICLE_DETAILS>
                <ARTICLE_FEATURES>%s</ARTICLE_FEATURES></ARTICLE>
                """.formatted(number, number, features);
    }

    private static String assignment(int number) {
        return "<ARTICLE_TO_CATALOGGROUP_MAP><ART_ID>A%d</ART_ID><CATALOG_GROUP_ID>G%d</CATALOG_GROUP_ID></ARTICLE_TO_CATALOGGROUP_MAP>\n"
                .formatted(number, number % GROUPS);
    }

    /** Counts products, checks their categories, and measures the heap now and then. */
    private static final class Usage implements ItemSink {

        private int products;
        private long most;

        @Override
        public <T> void add(Item<T> item) {
            if (!item.kind().equals(CatalogItems.PRODUCT)) {
                return;
            }
            int number = Integer.parseInt(item.key().substring("S-A".length()));
            assertThat(item.references()).contains(CatalogItems.CATEGORY.ref("S-G" + number % GROUPS));
            products++;
            if (products % 50_000 == 1_999) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
            }
        }

        @Override
        public void report(Finding finding) {
            assertThat(finding).as("no finding").isNull();
        }
    }
}
