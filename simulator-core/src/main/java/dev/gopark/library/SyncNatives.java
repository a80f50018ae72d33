package dev.gopark.library;

import dev.gopark.runtime.sync.Conds;
import dev.gopark.runtime.sync.Mutexes;
import dev.gopark.runtime.sync.Pools;
import dev.gopark.runtime.sync.RWMutexes;
import dev.gopark.runtime.sync.WaitGroups;

/// Bodies of package sync.
final class SyncNatives {
  private SyncNatives() {}

  static void register(NativeTable table) {
    table.addFrameless("sync.(*Mutex).Lock", Mutexes::lock, Mutexes::lockAtOnce);
    table.add("sync.(*Mutex).TryLock", Mutexes::tryLock);
    table.addFrameless("sync.(*Mutex).Unlock", Mutexes::unlock, Mutexes::unlockAtOnce);
    table.addResumable("sync.(*RWMutex).Lock", RWMutexes::lock);
    table.add("sync.(*RWMutex).TryLock", RWMutexes::tryLock);
    table.addResumable("sync.(*RWMutex).Unlock", RWMutexes::unlock);
    table.addResumable("sync.(*RWMutex).RLock", RWMutexes::readLock);
    table.add("sync.(*RWMutex).TryRLock", RWMutexes::tryReadLock);
    table.add("sync.(*RWMutex).RUnlock", RWMutexes::readUnlock);
    table.add("sync.(*WaitGroup).Add", WaitGroups::add);
    table.add("sync.(*WaitGroup).Done", WaitGroups::done);
    table.addResumable("sync.(*WaitGroup).Wait", WaitGroups::await);
    table.add("sync.(*Once).begin", Mutexes::beginOnce);
    table.add("sync.(*Once).finish", Mutexes::finishOnce);
    table.addFrameless("sync.(*Pool).put", Pools::put);
    table.addFrameless("sync.(*Pool).take", Pools::take);
    table.add("sync.(*Cond).ticket", Conds::ticket);
    table.addResumable("sync.(*Cond).await", Conds::await);
    table.add("sync.(*Cond).notifyOne", Conds::notifyOne);
    table.add("sync.(*Cond).notifyAll", Conds::notifyAll);
  }
}
