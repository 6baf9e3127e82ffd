package io.integrationhub.inventorythreshold.ledger.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what goes to a database: statements, and transactions of more than one of them. */
public final class StatementCount {

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger transactions = new AtomicInteger();

    public int statements() {
        return statements.get();
    }

    /** Transactions that span several statements, so that their locks are held while this JVM is busy. */
    public int transactions() {
        return transactions.get();
    }

    public void reset() {
        statements.set(0);
        transactions.set(0);
    }

    DataSource of(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(Connection.class, super.getConnection());
            }
        };
    }

    private <T> T counted(Class<T> type, T target) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> count(method, invoke(target, method, arguments), arguments));
        return type.cast(proxy);
    }

    private Object count(Method method, Object result, Object[] arguments) {
        if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
        }
        if (method.getName().equals("setAutoCommit") && arguments[0].equals(false)) {
            transactions.incrementAndGet();
        }
        return result instanceof PreparedStatement statement ? counted(PreparedStatement.class, statement) : result;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
