package io.integrationhub.orderexport.crash;

import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportClaim;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/** Wraps the ports of the flow so that the process halts when it reaches a step for the n-th time. */
class HaltingPorts implements BeanPostProcessor {

    /** Prefix of the line that the process prints when it halts. */
    static final String HALTED = "HALTED ";

    private static final List<Class<?>> PORTS =
            List.of(Orders.class, ExportLedger.class, ExportClaim.class, OrderMaster.class, OrderEvents.class);

    private final HaltPoint point;
    private final AtomicInteger left;

    HaltingPorts(HaltPoint point, int occurrence) {
        this.point = point;
        this.left = new AtomicInteger(occurrence);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return halting(bean);
    }

    private Object halting(Object target) {
        return PORTS.stream()
                .filter(port -> port.isInstance(target))
                .findFirst()
                .map(port -> proxy(port, target))
                .orElse(target);
    }

    private Object proxy(Class<?> port, Object target) {
        Class<?>[] kept = ClassUtils.getAllInterfaces(target);
        return Proxy.newProxyInstance(port.getClassLoader(), kept, (_, method, arguments) -> {
            String step = port.getSimpleName() + "." + method.getName();
            pass(HaltPoint.before(step));
            try {
                Object result = method.invoke(target, arguments);
                pass(HaltPoint.after(step));
                return result == null ? null : halting(result);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void pass(HaltPoint here) throws InterruptedException {
        if (here.equals(point) && left.decrementAndGet() == 0) {
            System.out.println(HALTED + here);
            new CountDownLatch(1).await();
        }
    }
}
