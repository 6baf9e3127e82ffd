package io.integrationhub.core.fault;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;

/** Distinguishes a database that is unreachable or accepts no writes from a statement that fails. */
public final class DatabaseOutage {

    /** A standby after a failover, or a primary whose disk is full, accepts no writes. */
    private static final String READ_ONLY = "25006";

    /** Connection lost, insufficient resources, operator intervention (PostgreSQL's error classes). */
    private static final Set<String> OUTAGE_STATES = Set.of(READ_ONLY, "08", "53", "57");

    private DatabaseOutage() {}

    /** Whether the database is the cause, so that the same would fail for anything else now. */
    public static boolean isBehind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLException sql && OUTAGE_STATES.contains(stateClass(sql))) {
                return true;
            }
        }
        return false;
    }

    private static String stateClass(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.equals(READ_ONLY) ? state : state.substring(0, Math.min(2, state.length()));
    }
}
