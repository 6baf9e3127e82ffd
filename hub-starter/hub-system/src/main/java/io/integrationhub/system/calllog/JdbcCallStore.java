package io.integrationhub.system.calllog;

import io.integrationhub.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the calls in the service's database. */
record JdbcCallStore(JdbcClient jdbc) implements CallStore {

    static final String TABLE = "system_call";
    static final String TIME = "at";

    @Override
    public void add(LoggedCall call) {
        jdbc.sql("""
                        insert into system_call (tenant, system, operation, at, duration_ms, method, url,
                          request_headers, request_body, status, response_headers, response_body, failure)
                        values (:tenant, :system, :operation, :at, :duration, :method, :url,
                          :requestHeaders, :requestBody, :status, :responseHeaders, :responseBody, :failure)
                        """)
                .param("tenant", call.tenant().value())
                .param("system", call.system())
                .param("operation", call.operation())
                .param("at", call.at().atOffset(ZoneOffset.UTC))
                .param("duration", call.duration().toMillis())
                .param("method", call.request().method())
                .param("url", storable(call.request().url()))
                .param("requestHeaders", storable(call.request().headers()))
                .param("requestBody", storable(call.request().body()))
                .param("status", call.response().status())
                .param("responseHeaders", storable(call.response().headers()))
                .param("responseBody", storable(call.response().body()))
                .param("failure", storable(call.failure()))
                .update();
    }

    /** PostgreSQL has no character zero in texts. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public List<LoggedCall> find(TenantId tenant, Search search) {
        return jdbc.sql("""
                        select * from system_call
                        where tenant = :tenant
                          and (:system = '' or system = :system)
                          and (:text = '' or position(:text in url) > 0 or position(:text in request_body) > 0
                            or position(:text in response_body) > 0)
                        order by id desc
                        limit :limit
                        """)
                .param("tenant", tenant.value())
                .param("system", search.system())
                .param("text", search.text())
                .param("limit", search.limit())
                .query((row, _) -> call(tenant, row))
                .list();
    }

    private static LoggedCall call(TenantId tenant, ResultSet row) throws SQLException {
        return new LoggedCall(
                tenant,
                row.getString("system"),
                row.getString("operation"),
                row.getObject(TIME, OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("duration_ms")),
                new LoggedCall.Request(
                        row.getString("method"),
                        row.getString("url"),
                        row.getString("request_headers"),
                        row.getString("request_body")),
                new LoggedCall.Response(
                        row.getInt("status"), row.getString("response_headers"), row.getString("response_body")),
                row.getString("failure"));
    }
}
