/** Complete services, started in the JVM of the test with a real broker and a real database. */
@NullMarked
package io.integrationhub.test.service;

import org.jspecify.annotations.NullMarked;
