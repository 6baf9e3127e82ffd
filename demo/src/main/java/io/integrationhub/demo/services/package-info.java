/** All services of the hub, started in this JVM, each in a context of its own. */
@NullMarked
package io.integrationhub.demo.services;

import org.jspecify.annotations.NullMarked;
