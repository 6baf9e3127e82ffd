package io.integrationhub.run.store;

import io.integrationhub.run.Finding;
import io.integrationhub.run.Finding.Severity;
import io.integrationhub.run.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code run_finding}. */
public final class FindingTable {

    private static final int MAX_LENGTH = 1_000;

    private static final String ADD = """
            insert into run_finding (run, code, severity, document, line, label, message)
            select :run, * from unnest(:codes, :severities, :documents, :lines, :labels, :messages)
            """;

    private final JdbcClient jdbc;

    /** Uses this database. */
    public FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A finding and its number within all.
     *
     * @param id grows with the time of the finding
     */
    public record Found(long id, Finding finding) {}

    /** Adds findings. */
    public void add(long run, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("run", run)
                .param("codes", texts(findings, Finding::code))
                .param(
                        "severities",
                        texts(findings, finding -> finding.severity().name()))
                .param("documents", texts(findings, finding -> finding.place().document()))
                .param(
                        "lines",
                        findings.stream().map(finding -> finding.place().line()).toArray(Long[]::new))
                .param("labels", texts(findings, finding -> finding.place().label()))
                .param("messages", texts(findings, Finding::message))
                .update();
    }

    /** Findings in the order in which they were found. */
    public List<Found> list(long run, Page after) {
        return jdbc.sql("select * from run_finding where run = :run and id > :after order by id limit :limit")
                .param("run", run)
                .param("after", after.position())
                .param("limit", after.limit())
                .query((row, _) -> found(row))
                .list();
    }

    /** Number of findings. */
    public long count(long run) {
        return jdbc.sql("select count(*) from run_finding where run = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** Number of errors. */
    public long countErrors(long run) {
        return jdbc.sql("select count(*) from run_finding where run = :run and severity = 'ERROR'")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** Deletes all of a run. */
    public void clear(long run) {
        jdbc.sql("delete from run_finding where run = :run").param("run", run).update();
    }

    private static String[] texts(List<Finding> findings, Function<Finding, String> text) {
        return findings.stream().map(text).map(FindingTable::storable).toArray(String[]::new);
    }

    /** PostgreSQL has no character zero in texts, and a source may have long ones. */
    private static String storable(String text) {
        String shortened = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        return shortened.replace('\0', '\uFFFD');
    }

    private static Found found(ResultSet row) throws SQLException {
        Place place = new Place(row.getString("document"), row.getLong("line"), row.getString("label"));
        Finding finding = new Finding(
                row.getString("code"), Severity.valueOf(row.getString("severity")), place, row.getString("message"));
        return new Found(row.getLong("id"), finding);
    }
}
