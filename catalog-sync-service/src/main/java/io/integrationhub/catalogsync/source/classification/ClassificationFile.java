package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.core.fault.PermanentFault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classification that a tenant configured. */
public final class ClassificationFile {

    private ClassificationFile() {}

    /**
     * Reads the file; without one, no class is defined.
     *
     * @throws PermanentFault {@code CATALOG_MALFORMED} if it is no ETIM release
     */
    public static Classification read(ClassificationSettings settings, Languages languages) throws IOException {
        Path file = settings.file();
        if (file == null) {
            return Classification.NONE;
        }
        Classification read = EtimFile.read(document(file), languages);
        if (read.classes().isEmpty()) {
            throw malformed("has no classes of ETIM");
        }
        return read;
    }

    private static SourceDocument document(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? SourceDocument.of(name, () -> onlyXmlIn(file))
                : SourceDocument.of(file);
    }

    private static InputStream onlyXmlIn(Path file) throws IOException {
        ZipFile archive = new ZipFile(file.toFile());
        Optional<? extends ZipEntry> xml = archive.stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml"))
                .findFirst();
        if (xml.isEmpty()) {
            archive.close();
            throw malformed("is an archive without an XML file");
        }
        return new FilterInputStream(archive.getInputStream(xml.get())) {
            @Override
            public void close() throws IOException {
                archive.close();
            }
        };
    }

    private static PermanentFault malformed(String problem) {
        return new PermanentFault(CatalogFinding.CATALOG_MALFORMED, "the classification file " + problem);
    }
}
