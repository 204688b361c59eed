class TrafficLight {
    private final Lock lock = new ReentrantLock(true);
    private boolean roadOneIsGreen = true;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        lock.lock();
        try {
            if (roadOneIsGreen != (roadId == 1)) {
                roadOneIsGreen = !roadOneIsGreen;
                turnGreen.run();
            }
            crossCar.run();
        } finally {
            lock.unlock();
        }
    }
}
