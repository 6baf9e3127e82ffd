/** All services of the hub, started beside each other in this JVM, each as if it were alone. */
@NullMarked
package io.integrationhub.demo.services;

import org.jspecify.annotations.NullMarked;
