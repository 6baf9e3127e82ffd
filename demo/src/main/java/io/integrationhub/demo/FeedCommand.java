package io.integrationhub.demo;

import io.integrationhub.demo.run.Console;
import io.integrationhub.demo.run.RunAddresses;
import io.integrationhub.demo.run.RunFolder;
import io.integrationhub.demo.stage.FeedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Delivers a catalog or a price list to the running hub, as a tenant's PIM or ERP does. */
@Command(name = "feed", description = "Delivers a catalog or a price list to the running sandbox or demo.")
final class FeedCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KIND", description = "What it is: ${COMPLETION-CANDIDATES}.")
    private FeedFolder.@Nullable Kind kind;

    @Parameters(index = "1", paramLabel = "FILE", description = "BMEcat or another catalog; a price list in CSV.")
    private @Nullable Path file;

    @Option(names = "--tenant", defaultValue = "acme", description = "The tenant: acme or bolt.")
    private String tenant = "acme";

    @Option(
            names = "--at",
            paramLabel = "FILE",
            description = "File with the addresses of a running hub, for example deploy/docker/addresses.json.")
    private @Nullable Path at;

    @Override
    public Integer call() throws IOException {
        Console console = new Console(System.out);
        if (kind == null || file == null || !Files.isReadable(file)) {
            return console.failed("cannot read the file " + file);
        }
        Optional<RunAddresses> running = at == null ? RunFolder.ofProject().read() : Optional.of(RunFolder.read(at));
        if (running.isEmpty()) {
            return console.failed("nothing is running; start ./hub sandbox or ./hub demo first");
        }
        FeedFolder folder = new FeedFolder(running.get().feedsOf(tenant));
        console.delivered(folder.deliver(kind, file.getFileName().toString(), Files.readAllBytes(file)));
        return 0;
    }
}
