package io.integrationhub.test.architecture.untidystarter.fault;

import io.integrationhub.test.architecture.untidystarter.ops.Roof;

/** Looks up. */
class Ground {

    Roof roof = new Roof();
}
