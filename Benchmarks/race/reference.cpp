// The workloads W1-W5 written by hand, each doing nothing but its one model: about as fast as they can be simulated.
//
// A program per workload comes out of the templates below: with or without tiers, with or without patience. Times are
// doubles, operators and callers are numbers in flat arrays, the next arrival waits beside the heap of pending events,
// and nothing is kept of a call but sums. Arguments are key=value; the answer is one line.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

namespace {

double now(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// splitmix64 (Steele, Lea and Flood, 2014), and exponential times by inversion.
class Chance {
 public:
  // Mixed, for seeds one step of the generator apart would give one sequence, shifted by a word.
  explicit Chance(uint64_t seed) : state(seed) { state = word(); }

  double exponential(double mean) { return -mean * std::log((double(word() >> 11) + 0.5) * 0x1p-53); }

 private:
  uint64_t state;

  uint64_t word() {
    uint64_t mixed = state += 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }
};

/// Pending events, earliest first: a four-ary heap. Times are not negative, so their bits compare as integers do.
class Pending {
 public:
  struct Event {
    double time;
    uint32_t who;
    bool isPatience;
  };

  bool isEmpty() const { return events.empty(); }
  const Event &earliest() const { return events.front(); }

  void reserve(size_t count) { events.reserve(count); }

  void add(Event event) {
    size_t place = events.size();
    events.push_back(event);
    while (place > 0) {
      const size_t parent = (place - 1) / 4;
      if (!(event.time < events[parent].time)) break;
      events[place] = events[parent];
      place = parent;
    }
    events[place] = event;
  }

  void removeEarliest() {
    const Event last = events.back();
    events.pop_back();
    if (!events.empty()) replaceEarliest(last);
  }

  void replaceEarliest(Event event) {
    const size_t count = events.size();
    Event *heap = events.data();
    const uint64_t key = bits(event);
    size_t place = 0;
    while (true) {
      const size_t first = 4 * place + 1;
      size_t least;
      if (first + 3 < count) {
        least = leastOfFour(heap, first);
      } else if (first < count) {
        least = first;
        for (size_t child = first + 1; child < count; child++) {
          if (bits(heap[child]) < bits(heap[least])) least = child;
        }
      } else {
        break;
      }
      if (key <= bits(heap[least])) break;
      heap[place] = heap[least];
      place = least;
    }
    heap[place] = event;
  }

 private:
  std::vector<Event> events;

  static uint64_t bits(const Event &event) {
    uint64_t word;
    std::memcpy(&word, &event.time, sizeof word);
    return word;
  }

  /// Two pairs and their winners, without a branch that could be mispredicted.
  static size_t leastOfFour(const Event *heap, size_t first) {
    const uint64_t a = bits(heap[first]), b = bits(heap[first + 1]);
    const uint64_t c = bits(heap[first + 2]), d = bits(heap[first + 3]);
    const bool right = b < a, farRight = d < c;
    const uint64_t left = right ? b : a, far = farRight ? d : c;
    const size_t near = size_t(right), farther = 2 + size_t(farRight);
    const size_t mask = size_t(0) - size_t(far < left);
    return first + (near ^ ((near ^ farther) & mask));
  }
};

/// First in, first out, in a ring that grows by doubling.
template <typename Value>
class Line {
 public:
  uint64_t head = 0, tail = 0;

  explicit Line(size_t room = 64) : values(room) {}
  bool isEmpty() const { return head == tail; }
  Value &operator[](uint64_t number) { return values[number & (values.size() - 1)]; }

  void add(Value value) {
    if (tail - head == values.size()) {
      std::vector<Value> wider(2 * values.size());
      for (uint64_t number = head; number < tail; number++) wider[number & (wider.size() - 1)] = (*this)[number];
      values.swap(wider);
    }
    (*this)[tail++] = value;
  }

 private:
  std::vector<Value> values;
};

struct Model {
  uint64_t calls = 200000, seed = 1;
  uint32_t operators = 20, tiers = 1;
  double rate = 10, service = 1.7, patience = 0;
};

struct Answer {
  double wait = 0, work = 0, lastArrival = 0;
  uint64_t waited = 0, gaveUp = 0, events = 0;
  std::vector<double> tierWork;
};

/// Who is free: with tiers a line of the longest idle for each, without a stack.
template <bool hasTiers>
class FreeOperators {
 public:
  FreeOperators(uint32_t operators, uint32_t tiers) : perTier(operators / tiers) {
    if (hasTiers) {
      size_t room = 1;
      while (room < perTier) room *= 2;
      lines.assign(tiers, Line<uint32_t>(room));
      tierOf.resize(operators);
      for (uint32_t who = 0; who < operators; who++) {
        tierOf[who] = who / perTier;
        add(who);
      }
    } else {
      for (uint32_t who = operators; who-- > 0;) stack.push_back(who);
    }
  }

  bool isEmpty() const { return hasTiers ? filled == 0 : stack.empty(); }
  uint32_t tier(uint32_t who) const { return tierOf[who]; }

  void add(uint32_t who) {
    if (!hasTiers) return stack.push_back(who);
    lines[tierOf[who]].add(who);
    filled |= uint64_t(1) << tierOf[who];
  }

  uint32_t take() {
    if (!hasTiers) {
      const uint32_t who = stack.back();
      stack.pop_back();
      return who;
    }
    Line<uint32_t> &line = lines[__builtin_ctzll(filled)];
    const uint32_t who = line[line.head++];
    if (line.isEmpty()) filled &= filled - 1;
    return who;
  }

 private:
  uint32_t perTier;
  std::vector<uint32_t> stack, tierOf;
  std::vector<Line<uint32_t>> lines;
  uint64_t filled = 0;
};

template <bool hasTiers, bool hasPatience>
Answer simulate(const Model &model) {
  // A caller who gave up stays in the line with this instead of the time of arrival.
  constexpr double gone = -1;
  Chance chance(model.seed);
  Answer answer;
  Pending pending;
  pending.reserve(2 * model.operators + 64);
  FreeOperators<hasTiers> idle(model.operators, model.tiers);
  Line<double> line(1024);
  std::vector<double> work(hasTiers ? model.operators : 0);
  std::vector<uint32_t> handled(hasTiers ? model.operators : 0);
  uint64_t left = model.calls;
  double nextArrival = chance.exponential(1 / model.rate);

  const auto talk = [&](uint32_t who) {
    const double duration = chance.exponential(model.service);
    answer.work += duration;
    if (hasTiers) {
      work[who] += duration;
      handled[who]++;
    }
    return duration;
  };

  while (left > 0 || !pending.isEmpty()) {
    if (left > 0 && (pending.isEmpty() || nextArrival <= pending.earliest().time)) {
      const double time = nextArrival;
      answer.events++;
      if (--left > 0) nextArrival = time + chance.exponential(1 / model.rate);
      else answer.lastArrival = time;
      if (!idle.isEmpty()) {
        const uint32_t who = idle.take();
        pending.add({time + talk(who), who, false});
      } else {
        answer.waited++;
        if (hasPatience) pending.add({time + chance.exponential(model.patience), uint32_t(line.tail), true});
        line.add(time);
      }
      continue;
    }
    const Pending::Event event = pending.earliest();
    if (hasPatience && event.isPatience) {
      pending.removeEarliest();
      // The number of a place in the line is cut to 32 bits: what is behind the head or beyond the tail was answered.
      const uint64_t number = line.head + uint32_t(event.who - uint32_t(line.head));
      if (number < line.tail && line[number] != gone) {
        answer.events++;
        answer.gaveUp++;
        answer.wait += event.time - line[number];
        line[number] = gone;
      }
      continue;
    }
    answer.events++;
    if (hasPatience) {
      while (!line.isEmpty() && line[line.head] == gone) line.head++;
    }
    if (line.isEmpty()) {
      pending.removeEarliest();
      idle.add(event.who);
    } else {
      answer.wait += event.time - line[line.head++];
      pending.replaceEarliest({event.time + talk(event.who), event.who, false});
    }
  }
  if (hasTiers) {
    answer.tierWork.resize(model.tiers);
    for (uint32_t who = 0; who < model.operators; who++) answer.tierWork[idle.tier(who)] += work[who];
  }
  return answer;
}

/// The event queue alone: the earliest leaves, another comes an exponential time of mean 1 later.
double hold(uint64_t pendingCount, uint64_t holds, uint64_t seed, double &wall, double &cpu) {
  Chance chance(seed);
  Pending pending;
  for (uint64_t who = 0; who < pendingCount; who++) pending.add({chance.exponential(1), uint32_t(who), false});
  const auto go = [&](uint64_t count) {
    for (uint64_t step = 0; step < count; step++) {
      const Pending::Event event = pending.earliest();
      pending.replaceEarliest({event.time + chance.exponential(1), event.who, false});
    }
  };
  go(pendingCount > 100000 ? pendingCount : 100000);
  const double start = pending.earliest().time;
  wall = now(CLOCK_MONOTONIC);
  cpu = now(CLOCK_THREAD_CPUTIME_ID);
  go(holds);
  wall = now(CLOCK_MONOTONIC) - wall;
  cpu = now(CLOCK_THREAD_CPUTIME_ID) - cpu;
  return (pending.earliest().time - start) * double(pendingCount) / double(holds);
}

}  // namespace

#if defined(__clang__)
const char *const compiler = "clang++";
#else
const char *const compiler = "g++";
#endif

int main(int count, char **words) {
  Model model;
  std::string workload = "W1";
  uint64_t pendingCount = 1000;
  for (int word = 1; word < count; word++) {
    const std::string text = words[word];
    const size_t sign = text.find('=');
    const std::string key = text.substr(0, sign), value = sign == std::string::npos ? "" : text.substr(sign + 1);
    const double number = std::atof(value.c_str());
    if (key == "version") return std::printf("C++ by %s %s\n", compiler, __VERSION__), 0;
    if (key == "workload") workload = value;
    if (key == "n") model.calls = uint64_t(number);
    if (key == "c") model.operators = uint32_t(number);
    if (key == "tiers") model.tiers = uint32_t(number);
    if (key == "lambda") model.rate = number;
    if (key == "service") model.service = number;
    if (key == "patience") model.patience = number;
    if (key == "seed") model.seed = uint64_t(number);
    if (key == "pending") pendingCount = uint64_t(number);
  }
  if (workload == "W4") {
    double wall, cpu;
    const double step = hold(pendingCount, model.calls, model.seed, wall, cpu);
    std::printf("RESULT seconds=%.9f cpu=%.9f events=%llu mean_step=%.9f\n", wall, cpu,
                (unsigned long long)model.calls, step);
    return 0;
  }
  const double wall = now(CLOCK_MONOTONIC), cpu = now(CLOCK_THREAD_CPUTIME_ID);
  const Answer answer = model.tiers > 1
      ? (model.patience > 0 ? simulate<true, true>(model) : simulate<true, false>(model))
      : (model.patience > 0 ? simulate<false, true>(model) : simulate<false, false>(model));
  const double seconds = now(CLOCK_MONOTONIC) - wall, thread = now(CLOCK_THREAD_CPUTIME_ID) - cpu;
  const double calls = double(model.calls);
  std::printf("RESULT seconds=%.9f cpu=%.9f events=%llu mean_wait=%.9f p_wait=%.9f p_abandon=%.9f util=%.9f", seconds,
              thread, (unsigned long long)answer.events, answer.wait / calls, double(answer.waited) / calls,
              double(answer.gaveUp) / calls, answer.work / model.operators / (calls / model.rate));
  for (size_t tier = 0; tier < answer.tierWork.size(); tier++) {
    std::printf("%s%.9f", tier == 0 ? " tier_share=" : ",", answer.tierWork[tier] / answer.work);
  }
  std::printf("\n");
}
