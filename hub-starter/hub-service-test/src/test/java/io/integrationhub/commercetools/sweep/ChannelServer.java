package io.integrationhub.commercetools.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.integrationhub.commercetools.client.ScriptedProject;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A commercetools that answers a sweep's queries from a list of channels, each modified a second after the other. */
final class ChannelServer implements ScriptedProject.Response {

    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Pattern TIME = Pattern.compile("lastModifiedAt (>=|>|<=) \"([^\"]+)\"");

    private final List<String> channels = new ArrayList<>();

    /** Adds a channel; with a version that is no number, the SDK cannot read it. */
    void add(String key, String version) {
        channels.add("""
                {"id":"id-of-%s","key":"%s","version":%s,"createdAt":"%s","lastModifiedAt":"%s","roles":[]}
                """.formatted(key, key, version, modifiedAt(channels.size()), modifiedAt(channels.size())));
    }

    private static String modifiedAt(int index) {
        return DateTimeFormatter.ISO_INSTANT.format(FIRST.plusSeconds(index));
    }

    @Override
    public void send(HttpExchange exchange) throws IOException {
        String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), UTF_8);
        int limit = Integer.parseInt(query.replaceAll(".*limit=(\\d+).*", "$1"));
        List<MatchResult> times = TIME.matcher(query).results().toList();
        boolean inclusive = times.getFirst().group(1).equals(">=");
        Instant from = Instant.parse(times.getFirst().group(2)).plusSeconds(inclusive ? 0 : 1);
        Instant upper = Instant.parse(times.getLast().group(2));
        String results = channels.stream()
                .skip(Math.max(0, from.getEpochSecond() - FIRST.getEpochSecond()))
                .filter(_ -> upper.isAfter(FIRST.plusSeconds(channels.size())))
                .limit(limit)
                .collect(Collectors.joining(","));
        ScriptedProject.json(200, "{\"limit\":%d,\"offset\":0,\"count\":0,\"results\":[%s]}".formatted(limit, results))
                .send(exchange);
    }
}
