package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.client.ProjectApiRoot;
import io.integrationhub.starter.commercetools.Project;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** A Project that must not be asked anything. */
class NoProject implements Project {

    @Override
    public String key() {
        return "none";
    }

    @Override
    public ProjectApiRoot api() {
        throw new AssertionError("nothing may be asked");
    }

    @Override
    public Project background() {
        return this;
    }

    @Override
    public <O> O call(ApiMethod<?, O> request) {
        throw new AssertionError("nothing may be asked");
    }

    @Override
    public <O> Optional<O> find(ApiMethod<?, O> request) {
        throw new AssertionError("nothing may be asked");
    }

    @Override
    public <R, A> R update(Supplier<R> read, Function<R, List<A>> decide, BiFunction<R, List<A>, R> write) {
        throw new AssertionError("nothing may be asked");
    }
}
