package io.integrationhub.stream.finished;

/** Is notified of every finished record, before the record is acknowledged. */
public interface FinishedRecordListener {

    /** Called on the record's thread; must return quickly and must not throw. */
    void onFinished(FinishedRecord finished);
}
