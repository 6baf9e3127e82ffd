/** A whole service, started in the test's JVM on a real broker and a real database. */
@NullMarked
package io.integrationhub.test.service;

import org.jspecify.annotations.NullMarked;
