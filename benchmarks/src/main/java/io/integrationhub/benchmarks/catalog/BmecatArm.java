package io.integrationhub.benchmarks.catalog;

import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.bmecat.BmecatReader;
import io.integrationhub.catalogsync.source.bmecat.BmecatSettings;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings.InferredTypes;
import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A way to read a BMEcat file. */
enum BmecatArm {
    /** Reads all events and all texts, and makes nothing of them: the minimum for any reader. */
    STAX {
        @Override
        long read(Path file) throws IOException, XMLStreamException {
            long articles = 0;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                XMLInputFactory factory = XMLInputFactory.newFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamReader.START_ELEMENT
                            && xml.getLocalName().equals("PRODUCT")) {
                        articles++;
                    } else if (event == XMLStreamReader.CHARACTERS
                            && xml.getText().isEmpty()) {
                        throw new IOException("an empty text");
                    }
                }
            }
            return articles;
        }
    },
    /** Reads it twice, as the first pass finds the product types, and makes products with their variants. */
    HUB {
        @Override
        long read(Path file) throws IOException {
            Products products = new Products();
            new BmecatReader(
                            new Languages(new LanguageSettings("de", Map.of())),
                            Classification.NONE,
                            new ClassificationSettings(
                                    null, List.of("etim", "eclass"), InferredTypes.BY_VALUE, Map.of(), 200),
                            new BmecatSettings("", false, null, false, false, Map.of(), ""))
                    .source(SourceDocument.of(file))
                    .read(products);
            return products.read;
        }
    };

    static final String DONE = "done";

    private static final double NANOS_PER_SECOND = 1e9;

    abstract long read(Path file) throws IOException, XMLStreamException;

    /** Expects the arm and the file; prints seconds, CPU seconds, peak memory in MiB and the number of products. */
    public static void main(String[] args) throws IOException, XMLStreamException {
        long began = System.nanoTime();
        long articles = valueOf(args[0]).read(Path.of(args[1]));
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        ProcessUsage usage = new ProcessUsage(ProcessHandle.current().pid());
        double cpu = usage.cpuTime().toNanos() / NANOS_PER_SECOND;
        System.out.println(DONE + " " + seconds + " " + cpu + " " + usage.peakMebibytes() + " " + articles);
    }

    /** Counts products, and drops everything. */
    private static final class Products implements ItemSink {

        private long read;

        @Override
        public <T> void add(Item<T> item) {
            if (item.kind().name().equals("product")) {
                read++;
            }
        }

        @Override
        public void report(Finding finding) {
            throw new IllegalStateException(finding.toString());
        }
    }
}
